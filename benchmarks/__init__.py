"""Measures of the whole: `make bench` prints them beside their budgets. It never fails: time depends on the machine."""
