package org.entente.fact;

import java.util.Locale;

/** A field in which the parties of an agreement are to cooperate: the concepts of the ontology's scheme of areas. */
public enum Area {
    STUDENT_EXCHANGE,
    STAFF_EXCHANGE,
    JOINT_RESEARCH,
    JOINT_DEGREES,
    TEACHER_TRAINING,
    CURRICULUM_DEVELOPMENT,
    VOCATIONAL_TRAINING,
    INTERNSHIPS_EMPLOYMENT,
    LANGUAGE_EDUCATION,
    JOINT_INSTITUTION,
    CONFERENCES,
    CULTURAL_EXCHANGE,
    SCHOLARSHIPS_RECRUITMENT,
    RESOURCE_SHARING,
    TECHNOLOGY_TRANSFER,
    HEALTH,
    ENVIRONMENT,
    OTHER;

    /** The concept's {@code skos:notation}: {@code student-exchange}. */
    public String notation() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
