"""Events and corrections for programs that a reader has chosen: an Atom feed and a calendar."""
