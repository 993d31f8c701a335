"""The link check: whether the URLs of a dataset still respond, with limits on requests and time."""
