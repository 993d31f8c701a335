"""Measures of the whole: `make bench` prints them beside their budgets and leaves with 1 if one is exceeded."""
