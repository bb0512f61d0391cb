"""Records -> what people read and other programs take: a report, JSON, CSV, plain lines; one module a format."""
