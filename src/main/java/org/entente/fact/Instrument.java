package org.entente.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.document.PartialDate;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;

/** An agreement, a memorandum or another instrument, while what a document tells of it is being gathered. */
final class Instrument {
    AgreementKind kind;
    AgreementStatus status;
    boolean plural;
    /** Who signs with all the others, where there are several instruments. */
    OrganizationEntity one;

    final Set<OrganizationEntity> parties = new LinkedHashSet<>();
    final Set<PersonEntity> signatories = new LinkedHashSet<>();
    Optional<PartialDate> date = Optional.empty();
    final Set<Area> areas = new TreeSet<>();
    final List<Integer> clauses = new ArrayList<>();
    /** The clause that names the parties, where one does. */
    int telling = -1;

    boolean stated;
    /** Whether it is spoken of as one that is known already: {@code the agreement}. */
    boolean known;
    /** Whether words say who agrees with whom ({@code between A and B}), not only who acts. */
    boolean paired;
    /** Whether it is only named as what something else rests on: {@code under the agreement between A and B}. */
    boolean ground;
    /** Whether the words set it apart from others between the same parties. */
    boolean renewed;
    /** Whether the verb says that an old one is signed anew. */
    boolean anew;

    /** Whether it is one more than another that the same clause tells of. */
    boolean beside;

    String pattern = "agreement.signed";
}
