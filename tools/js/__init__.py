"""The scripts as pages load them, made by node from the modules under assets/."""
