"""Event studies after MacKinlay (1997): returns, abnormal returns and shipments around an event. See `study`."""
