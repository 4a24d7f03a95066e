package org.entente.identity;

import org.entente.fact.Claim;

/**
 * A claim in which every key is an identifier that is the same in every document, run and order.
 *
 * @param localKey the claim's key in its document, before
 * @param claim the claim; its keys are paths below {@code id/} such as {@code person/zhang-zhengrong-3f2a9c01}
 */
public record ResolvedClaim(String localKey, Claim claim) {}
