package org.entente.app;

import static java.util.stream.Collectors.joining;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.sys.JenaSystem;
import org.entente.document.DocumentException;
import org.entente.graph.Iris;
import org.entente.graph.StoreException;
import org.entente.graph.Syntax;
import org.entente.quality.Fold;
import org.entente.quality.Measure;
import org.entente.service.ServiceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line. It runs commands, and makes one line on standard error and an exit code of whatever ends one early.
 *
 * <p>One instance runs one command at a time.
 */
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        versionProvider = Entente.Version.class,
        description =
                "Reads news of institutional cooperation, and answers questions about it with the words that say so.",
        subcommands = {
            ServeCommand.class,
            BuildCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            QuestionsCommand.class,
            QueryCommand.class,
            WhyCommand.class,
            CurateCommand.class,
            TraceCommand.class,
            NetworkCommand.class,
            DumpCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ValidateCommand.class,
            ScoreCommand.class,
            TrainCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:Not all of it could be done: a document that cannot be read, a graph with a fault, a score too low.",
            "2:The call was wrong: an unknown option, a file that is not there, a query that is none."
        },
        footer = {
            "",
            "Examples:",
            "  entente serve                               read data/documents and answer on port 3030",
            "  entente extract --output out news/          one N-Triples file a document",
            "  entente explain news/visit.txt              what was read in it, and why",
            "",
            "'entente COMMAND --help' tells more of a command."
        })
public final class Entente implements Runnable {
    /** Where the project's documents are. */
    static final String DOCUMENTS = "data/documents";

    /** The exit code of a call that did all it was to do. */
    public static final int DONE = 0;
    /** The exit code when part of the work could not be done, or has a result that is not good enough. */
    public static final int INCOMPLETE = 1;
    /** The exit code of a call that was wrong. */
    public static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print stack traces; so does ENTENTE_DEBUG=1 in the environment.")
    private boolean debug = "1".equals(System.getenv("ENTENTE_DEBUG"));

    /**
     * @param out where results go
     * @param err where problems and progress go
     */
    public Entente(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int exitCode = new Entente(out, err).run(arguments);
        out.flush();
        System.exit(exitCode);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs one command and returns its exit code. */
    public int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (Error e) { // the command line only handles exceptions
            trace(e);
            err.println("entente: " + cause(e));
            return INCOMPLETE;
        }
    }

    private CommandLine commandLine() {
        return new CommandLine(this)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .registerConverter(Syntax.class, words -> choice(Syntax.values(), words))
                .registerConverter(AnswerFormat.class, words -> choice(AnswerFormat.values(), words))
                .registerConverter(ReportFormat.class, words -> choice(ReportFormat.values(), words))
                .registerConverter(Measure.class, words -> choice(Measure.values(), words))
                .registerConverter(Fold.class, Fold::parse)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Entente::execute)
                .setParameterExceptionHandler((e, args) -> wrongCall(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    }

    /** The one of several that has a name, in capitals or not. */
    private static <C> C choice(C[] several, String name) {
        return Arrays.stream(several)
                .filter(c -> c.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of "
                        + Arrays.stream(several).map(String::valueOf).collect(joining(", "))));
    }

    /** Help needs no RDF. All else starts it here, since its classes cannot be loaded in any order. */
    private static int execute(CommandLine.ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        JenaSystem.init();
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** Where results go. */
    PrintStream out() {
        return out;
    }

    /** Where problems and progress go. */
    PrintStream err() {
        return err;
    }

    /** Tells what is wrong with a part of the work, in one line. */
    void problem(String message) {
        err.println("entente: " + message);
    }

    /** A path below the project's directory, which the launcher names, or else below the working directory. */
    static Path home(String path) {
        return Path.of(System.getProperty("entente.home", "")).resolve(path);
    }

    /** The directory itself; fails if there is none. */
    static Path directory(Path path) {
        if (!Files.isDirectory(path)) {
            throw CommandFailure.usage(path + (Files.exists(path) ? ": not a directory" : ": no such directory"));
        }
        return path;
    }

    /** The IRIs below a base; fails if it is none. */
    static Iris iris(String base) {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(e.getMessage());
        }
    }

    private int wrongCall(ParameterException e) {
        trace(e);
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + e.getMessage().replaceAll("\\s*\\R\\s*", "; ") + " (see '" + name + " --help')");
        return USAGE;
    }

    private int failed(Exception e, CommandLine command) {
        trace(e);
        err.println(command.getCommandSpec().qualifiedName() + ": " + cause(e));
        return exitCode(e);
    }

    private static int exitCode(Exception e) {
        if (e instanceof CommandFailure failure) {
            return failure.exitCode();
        }
        boolean misnamed = e instanceof NoSuchFileException
                || e instanceof DocumentException unread && !Files.isRegularFile(unread.file());
        return misnamed ? USAGE : INCOMPLETE;
    }

    private void trace(Throwable e) {
        if (debug) {
            e.printStackTrace(err);
        }
    }

    /** One line that says what went wrong. */
    static String cause(Throwable e) {
        String message;
        if (e instanceof FileSystemException file && file.getFile() != null) {
            message = file.getFile() + ": " + reason(file);
        } else if (e instanceof CommandFailure
                || e instanceof IOException
                || e instanceof DocumentException
                || e instanceof StoreException
                || e instanceof ServiceException) {
            message = e.getMessage();
        } else if (e instanceof OutOfMemoryError) {
            message = "out of memory; ENTENTE_JAVA_OPTIONS=-Xmx4g gives four gigabytes";
        } else {
            message = "unexpected fault, please report it: " + root(e) + " (--debug prints where)";
        }
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", "; ");
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NotDirectoryException) {
            return "not a directory";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Entente.class.getPackage().getImplementationVersion();
            return new String[] {"entente " + (version == null ? "(not packaged)" : version)};
        }
    }
}
