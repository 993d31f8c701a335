"""The client payload: the JSON that pages and embeds contain or fetch. No texts, no markup."""
