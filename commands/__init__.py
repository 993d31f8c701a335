"""The command line, a file per command. Apart from app.py, nothing else reads the environment or the arguments.

Commands import what they need when they run, so that `--help` is fast and `import app` loads no HTTP library.
"""
