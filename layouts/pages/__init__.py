"""Pages without scripts: each module renders one template for one route."""
