"""Dates as people write them, in ten languages: words, tokens, forms, and what a whole column says about its cells."""
