package org.entente.graph;

import static org.apache.jena.rdf.model.ResourceFactory.createTypedLiteral;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.entente.document.PartialDate;

/** Values of the stages as typed literals. */
final class Literals {
    private Literals() {}

    /** An {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}, as far as the date is known. */
    static Literal date(PartialDate date) {
        RDFDatatype type = date.day() > 0
                ? XSDDatatype.XSDdate
                : date.month() > 0 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
        return createTypedLiteral(date.toString(), type);
    }

    static Literal integer(int number) {
        return createTypedLiteral(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /** Three significant digits in the canonical form of {@code xsd:decimal}, which the store does not change. */
    static Literal decimal(double number) {
        BigDecimal digits = new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros();
        String canonical = digits.setScale(Math.max(1, digits.scale())).toPlainString();
        return createTypedLiteral(canonical, XSDDatatype.XSDdecimal);
    }
}
