"""What only set-up and the tests need."""
