"""What all tests share: Hypothesis profiles and the sample corpus."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

# The gate runs the same examples every time, so that it tells about the change and not about luck;
# "long" and "deep" draw new ones.
settings.register_profile(
    "ci", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(  # for tools/mutate.py: that it fails is all it asks, and not how little is enough
    "mutants", parent=settings.get_profile("ci"), phases=[Phase.explicit, Phase.generate]
)
settings.register_profile("deep", max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.register_profile("long", max_examples=1_500, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

FIXTURES = Path(__file__).parent.parent / "fixtures"
SAMPLES = sorted(path.stem for path in (FIXTURES / "raw").glob("*.txt"))


def raw(name):
    return (FIXTURES / "raw" / f"{name}.txt").read_bytes().decode()


def expected(name):
    return (FIXTURES / "expected" / f"{name}.txt").read_bytes().decode()


@pytest.fixture(params=SAMPLES)
def sample(request):
    """The name of a sample article; the test runs for each."""
    return request.param
