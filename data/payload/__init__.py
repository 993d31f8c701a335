"""The client payload: what pages and embeds carry or fetch as JSON. Pure data; no words, no markup."""
