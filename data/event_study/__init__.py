"""What moved around an event, measured by the standard method: numbers only, never causes. `around` is the way in."""
