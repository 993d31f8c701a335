"""What gunicorn, started as `gunicorn app:server`, needs for links as long as those that `app.py serve` takes."""

from routes.addresses import LONGEST
from routes.gunicorn import Worker

worker_class = Worker
limit_request_line = LONGEST
