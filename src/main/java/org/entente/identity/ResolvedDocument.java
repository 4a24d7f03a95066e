package org.entente.identity;

import java.util.List;
import org.entente.fact.Extraction;

/**
 * What one document says, in identifiers that hold across documents.
 *
 * @param extraction what was read, with keys of the document
 * @param id the document's own identifier, a path below {@code id/}: {@code document/NAME}
 * @param claims in the order of the extraction
 */
public record ResolvedDocument(Extraction extraction, String id, List<ResolvedClaim> claims) {}
