"""Pages that need no script: each module fills one template for one route."""
