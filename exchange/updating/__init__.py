"""Updates: what a file says now is carried into a dataset that is there, and nothing that was made by hand is lost."""
