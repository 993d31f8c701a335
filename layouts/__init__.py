"""What is drawn: Dash components, pages, figures and words, as pure functions of a Dataset."""
