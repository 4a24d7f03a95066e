package org.entente.network;

import java.util.List;

/**
 * What one document adds to the network.
 *
 * @param agents the people and institutions that it describes
 * @param drawn what draws links
 */
record DocumentLinks(List<Agent> agents, List<Drawn> drawn) {}
