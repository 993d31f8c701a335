"""A briefing as a file to hand over: PDF and PPTX with pictures, events, footnoted sources and address."""
