#!/usr/bin/env bash
# Measures the extraction over data/documents and writes data/quality and the figures of the README.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.."
out=$(mktemp -d)
trap 'rm -rf -- "$out"' EXIT
./entente extract --output "$out" data/documents
./entente score --text data/documents --card data/quality data/gold "$out"
python3 - << 'END'
import re
card = open("data/quality/card.md", encoding="utf-8").read()
readme = open("README.md", encoding="utf-8").read()
sections = {t: s for t, s in re.findall(r"^## (.*)\n\n((?:.*\n)*?)(?=\n?## |\Z)", card, re.M)}
def table(start):
    return re.search(r"(?:^\|.*\n)+", next(s for t, s in sections.items() if t.startswith(start)), re.M).group()
for name, title in (("quality", "All "), ("held out", "The "), ("confidence", "Confidence")):
    readme = re.sub(rf"(<!-- figures: {name} -->\n)(?:.*\n)*?(<!-- end of figures -->)",
                    lambda m: m.group(1) + table(title) + m.group(2), readme, count=1)
open("README.md", "w", encoding="utf-8").write(readme)
END
