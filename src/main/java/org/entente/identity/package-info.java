/** Placeholder. */
package org.entente.identity;
