package org.entente.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.graph.GraphStore;
import org.entente.graph.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code questions}: the questions that come with the program. */
@Command(
        name = "questions",
        mixinStandardHelpOptions = true,
        description = "Lists the questions that come with the program, or answers one of them from a store.",
        footer = {
            "",
            "Examples:",
            "  entente questions",
            "  entente questions signed-with",
            "  entente questions --query signed-with        the SPARQL behind it, to start one's own from"
        })
final class QuestionsCommand implements Callable<Integer> {
    @ParentCommand
    private Entente entente;

    @Mixin
    private StoreOptions store;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The question to answer; without it, all are listed.")
    private String name;

    @Option(names = "--query", description = "Print the query of the question, and do not answer it.")
    private boolean query;

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description =
                    "How to answer, one of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. The list is JSON with json.")
    private AnswerFormat format;

    @Override
    public Integer call() {
        List<Question> questions = Question.all();
        if (name == null) {
            list(questions);
            return Entente.DONE;
        }
        Question question = questions.stream()
                .filter(q -> q.id().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("no question " + name + "; 'entente questions' lists them"));
        if (query) {
            entente.out().println(question.query());
            return Entente.DONE;
        }
        StoredQuery stored = StoredQuery.parse(question.query(), name);
        try (GraphStore opened = store.open()) {
            if (format == AnswerFormat.TABLE) {
                entente.out().println(question.text());
            }
            stored.answer(opened, format, entente.out());
        }
        return Entente.DONE;
    }

    private void list(List<Question> questions) {
        if (format == AnswerFormat.JSON) {
            List<Map<String, Object>> list = questions.stream()
                    .map(q -> Json.object("name", q.id(), "question", q.text(), "query", q.query()))
                    .toList();
            entente.out().println(Json.write(list));
        } else {
            int width = questions.stream().mapToInt(q -> q.id().length()).max().orElse(1);
            questions.forEach(q -> entente.out().printf("%-" + width + "s  %s%n", q.id(), q.text()));
        }
    }
}
