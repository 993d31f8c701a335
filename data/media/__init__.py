"""Pictures of events: read and checked, made safe, and written in the sizes and types that pages load."""
