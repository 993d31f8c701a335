"""Whether the links of a dataset still answer: asked once each, a few at a time, with bounds on everything."""
