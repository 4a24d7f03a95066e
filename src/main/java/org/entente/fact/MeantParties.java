package org.entente.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.text.Block;

/** Tells whom words mean that name no party: {@code the two sides}, {@code all parties}, or an instrument alone. */
final class MeantParties {
    /** How many sides {@code all sides} are: as many as were named together. */
    static final int ALL = Integer.MAX_VALUE;

    /** How many clauses back the parties may have been named. */
    private static final int BACK = 3;

    private final Scene scene;
    private final Movements movements;
    private final NamedParties named;
    private final Principals principals;

    MeantParties(Scene scene, Movements movements, NamedParties named, Principals principals) {
        this.scene = scene;
        this.movements = movements;
        this.named = named;
        this.principals = principals;
    }

    /**
     * As {@link Principals#of}, but of several partners the one named last before a clause; of three and more sides those of
     * the last clause that names so many.
     */
    List<OrganizationEntity> near(int c, int most) {
        if (most == 2) {
            List<OrganizationEntity> pair = pairNear(c);
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        Set<OrganizationEntity> near = new LinkedHashSet<>();
        for (int k = c; k >= Math.max(0, c - BACK); k--) {
            // What the items of a list name are the houses of single persons.
            if (k < c && scene.clauses.get(k).sentence().block() == Block.Kind.ITEM) {
                continue;
            }
            List<OrganizationEntity> here = houses(k);
            if (most > 2 && (here.size() == most || most == ALL && here.size() > 2)) {
                return here;
            }
            if (most == 2 && scene.host().isPresent()) {
                here.removeIf(o -> o == scene.host().get());
                if (!here.isEmpty()) {
                    return List.of(scene.host().get(), counterpart(scene.host().get(), here));
                }
            }
            near.addAll(here);
        }
        return most > 2 && near.size() == most ? List.copyOf(near) : principals.of(most == ALL ? 2 : most);
    }

    /** The two houses, the host among them, that a clause just before names side by side and no third with them; else none. */
    private List<OrganizationEntity> pairNear(int c) {
        for (int k = c; k >= Math.max(0, c - BACK); k--) {
            Clause clause = scene.clauses.get(k);
            OrganizationEntity before = null;
            boolean joined = false;
            for (int i = 0; i < clause.size(); i++) {
                Optional<OrganizationEntity> body =
                        scene.organization(clause.at(i)).filter(house -> !house.isUnit());
                if (body.isEmpty()) {
                    joined |= clause.at(i).is("and");
                    before = isListing(clause, i) || isMore(clause, i) ? before : null;
                    continue;
                }
                boolean pair = before != null && joined && before != body.get() && !isThird(clause, i, body.get());
                if (pair && isAbout(before, body.get())) {
                    return List.of(before, body.get());
                }
                before = before == null || before == body.get() ? body.get() : null;
                joined = false;
            }
        }
        return List.of();
    }

    /** What of a name was left over: {@code ORG St. Augustine Campus and}. */
    private static boolean isMore(Clause clause, int i) {
        return clause.at(i).token() != null
                        && clause.at(i).token().isCapitalized()
                        && clause.at(i).token().isWord()
                || clause.at(i).person() != null && clause.at(i - 1).organization() != null;
    }

    private boolean isAbout(OrganizationEntity one, OrganizationEntity other) {
        return scene.host().isEmpty()
                || scene.host().get() == one
                || scene.host().get() == other;
    }

    /** Whether the list of which a house is one goes on behind it. */
    private boolean isThird(Clause clause, int i, OrganizationEntity last) {
        for (int k = i + 1; k < clause.size() && isListing(clause, k); k++) {
            Optional<OrganizationEntity> next = scene.organization(clause.at(k + 1));
            if (next.isPresent() && next.get() != last) {
                return true;
            }
        }
        return false;
    }

    /** The last of several, of those who came to the host or received it where the text tells of any. */
    private OrganizationEntity counterpart(OrganizationEntity host, List<OrganizationEntity> others) {
        OrganizationEntity last = others.get(others.size() - 1);
        int side = movements.of(host);
        for (OrganizationEntity other : others) {
            if (others.size() > 1 && side * movements.of(other) < 0) {
                last = other;
            }
        }
        return last;
    }

    private List<OrganizationEntity> houses(int c) {
        List<OrganizationEntity> here =
                named.bodies(scene.clauses.get(c), 0, scene.clauses.get(c).size());
        here.removeIf(body -> !Scene.isInstitution(body) && !body.head.equals("branch"));
        return here;
    }

    /** The partners that a clause just before lists after one another, where there are two and more: {@code talks with A, B and C}. */
    List<OrganizationEntity> listedNear(int c) {
        for (int k = c; k >= Math.max(0, c - 1); k--) {
            Clause clause = scene.clauses.get(k);
            Set<OrganizationEntity> run = new LinkedHashSet<>();
            for (int i = 0; i < clause.size(); i++) {
                boolean house = scene.organization(clause.at(i))
                        .filter(Scene::isInstitution)
                        .isPresent();
                if (house) {
                    scene.organization(clause.at(i)).ifPresent(run::add);
                } else if (!isListing(clause, i)) {
                    if (run.size() > 1) {
                        break;
                    }
                    run.clear();
                }
            }
            scene.host().ifPresent(run::remove);
            if (run.size() > 1) {
                return List.copyOf(run);
            }
        }
        return List.of();
    }

    /** Whether an item may stand between the names of a list: a comma, {@code and}, a place, a short name in brackets. */
    static boolean isListing(Clause clause, int i) {
        return clause.at(i).is(",")
                || clause.at(i).is("and")
                || clause.at(i).is("the")
                || clause.at(i).is("(")
                || clause.at(i).is(")")
                || clause.at(i).place() != null
                || clause.at(i - 1).is("(");
    }

    /** How many {@code (two) sides} the words from an item on speak of; 0 if none. */
    int sides(Clause clause, int from) {
        for (int i = from; i < Math.min(from + 6, clause.size()); i++) {
            if (isSides(clause, i)) {
                return number(clause.at(i - 1).lower());
            }
        }
        return 0;
    }

    /** How many sides a clause speaks of as known; 0 if of none. */
    int sidesAnywhere(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (isSides(clause, i)
                    && (clause.at(i - 1).is("both")
                            || clause.at(i - 1).is("all")
                            || clause.at(i - 1).is("two")
                            || clause.at(i - 1).is("three")
                            || clause.at(i - 1).is("four")
                            || clause.at(i - 1).is("the")
                            || clause.at(i - 2).is("the"))) {
                return number(clause.at(i - 1).lower());
            }
        }
        return 0;
    }

    private boolean isSides(Clause clause, int i) {
        return clause.at(i).isAny(scene.gazetteer.words("party-nouns"));
    }

    /** How many sides a word before {@code sides} tells: two where it tells no number. */
    static int number(String word) {
        return switch (word) {
            case "three", "3" -> 3;
            case "four", "4" -> 4;
            case "five", "5" -> 5;
            case "all" -> ALL;
            default -> 2;
        };
    }
}
