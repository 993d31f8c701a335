"""What moved around an event, as its page shows it and as files: JSON and CSV. The figures are measured in data."""
