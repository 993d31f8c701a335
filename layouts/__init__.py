"""The views: Dash components, pages, figures and messages, as pure functions of a Dataset."""
