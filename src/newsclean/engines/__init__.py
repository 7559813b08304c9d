"""The same cleaning of Arrow record batches on Ray, Spark, datatrove and Hugging Face datasets.

One module an engine; importing one imports that engine.
"""
