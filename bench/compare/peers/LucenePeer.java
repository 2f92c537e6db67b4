import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene, by the protocol of driver.h: EnglishAnalyzer without stop words, BM25, one segment, memory-mapped. Texts
 * are not stored; ids are doc values. Totals are not counted beyond the hits shown.
 */
public class LucenePeer {
  static final int HITS = 10;
  static final int WARM_UP = 10000; // queries, until the compiler of the virtual machine has done its work
  static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    if (args.length == 4 && args[0].equals("build")) build(args[1], args[2], Integer.parseInt(args[3]));
    else if (args.length == 4 && args[0].equals("query")) query(args[1], args[2], Integer.parseInt(args[3]));
    else throw new IllegalArgumentException("build CORPUS DIR THREADS | query DIR QUERIES ROUNDS");
    for (String line : Files.readAllLines(Paths.get("/proc/self/status")))
      if (line.startsWith("VmHWM:")) System.out.println("# peak_kb\t" + line.replaceAll("[^0-9]", ""));
  }

  static Analyzer analyzer() {
    return new EnglishAnalyzer(CharArraySet.EMPTY_SET);
  }

  static BM25Similarity similarity() {
    return new BM25Similarity(1.2f, 0.75f);
  }

  static int day(String date) {
    String digits = date.length() < 10 ? date : date.substring(0, 10);
    digits = digits.replace("-", "");
    return digits.matches("[0-9]{8}.*") ? Integer.parseInt(digits.substring(0, 8)) : 0;
  }

  static void build(String corpus, String dir, int threads) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(analyzer());
    config.setSimilarity(similarity());
    config.setRAMBufferSizeMB(256);
    if (threads == 1) config.setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(new MMapDirectory(Paths.get(dir)), config);
        BufferedReader reader = Files.newBufferedReader(Path.of(corpus))) {
      addAll(reader, writer, threads);
      writer.commit();
      writer.forceMerge(1);
      writer.commit();
      System.out.println("# articles\t" + writer.getDocStats().numDocs);
    }
  }

  /** Each thread takes the next line; a reader locks itself. */
  static void addAll(BufferedReader reader, IndexWriter writer, int threads) throws Exception {
    Callable<Void> work = () -> {
      for (String line = reader.readLine(); line != null; line = reader.readLine())
        writer.addDocument(document(JSON.readTree(line)));
      return null;
    };
    if (threads == 1) {
      work.call();
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Callable<Void>> works = new ArrayList<>();
    for (int i = 0; i < threads; i++) works.add(work);
    for (Future<Void> done : pool.invokeAll(works)) done.get();
    pool.shutdown();
  }

  static Document document(JsonNode article) {
    String id = article.path("id").asText("");
    int day = day(article.path("date").asText(""));
    Document document = new Document();
    String text = article.path("title").asText("") + "\n" + article.path("body").asText("");
    document.add(new TextField("text", text, Field.Store.NO));
    document.add(new BinaryDocValuesField("id", new BytesRef(id)));
    document.add(new IntPoint("day", day));
    document.add(new NumericDocValuesField("day", day));
    return document;
  }

  static final class Question {
    String id, kind;
    JsonNode json;
    String[] ids;
    long best = Long.MAX_VALUE; // nanoseconds
  }

  static List<Question> questions(String file) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Paths.get(file))) {
      String[] columns = line.split("\t", 3);
      Question question = new Question();
      question.id = columns[0];
      question.kind = columns[1];
      question.json = JSON.readTree(columns[2]);
      questions.add(question);
    }
    return questions;
  }

  static void query(String dir, String file, int rounds) throws Exception {
    List<Question> questions = questions(file);
    DirectoryReader reader = DirectoryReader.open(new MMapDirectory(Paths.get(dir)));
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity());
    searcher.setQueryCache(null);
    Analyzer analyzer = analyzer();
    for (int asked = 0; asked < WARM_UP; asked += questions.size())
      for (Question question : questions) question.ids = answer(searcher, analyzer, question.json);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++)
      for (Question question : questions) {
        long start = threads.getCurrentThreadCpuTime();
        answer(searcher, analyzer, question.json);
        question.best = Math.min(question.best, threads.getCurrentThreadCpuTime() - start);
      }
    for (Question question : questions)
      System.out.printf(Locale.ROOT, "%s\t%s\t%.2f\t%s%n", question.id, question.kind, question.best / 1e3,
          String.join(",", question.ids));
  }

  static String[] answer(IndexSearcher searcher, Analyzer analyzer, JsonNode question) throws IOException {
    TopScoreDocCollector collector = TopScoreDocCollector.create(HITS, HITS);
    searcher.search(toQuery(analyzer, question), collector);
    return ids(searcher, collector.topDocs().scoreDocs);
  }

  static Query toQuery(Analyzer analyzer, JsonNode question) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (JsonNode clause : question.path("must")) builder.add(toClause(analyzer, clause), Occur.MUST);
    for (JsonNode clause : question.path("should")) builder.add(toClause(analyzer, clause), Occur.SHOULD);
    for (JsonNode clause : question.path("not")) builder.add(toClause(analyzer, clause), Occur.MUST_NOT);
    BooleanQuery words = builder.build();
    Query query = words.clauses().size() == 1 ? words.clauses().get(0).getQuery() : words;
    if (!question.has("from")) return query;
    int from = day(question.get("from").asText());
    int to = day(question.get("to").asText());
    Query range = new IndexOrDocValuesQuery(IntPoint.newRangeQuery("day", from, to),
        NumericDocValuesField.newSlowRangeQuery("day", from, to));
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(range, Occur.FILTER).build();
  }

  /** A word, or the words of a phrase. */
  static Query toClause(Analyzer analyzer, JsonNode clause) throws IOException {
    List<Term> terms = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (JsonNode word : clause) text.append(word.asText()).append(' ');
    try (TokenStream stream = analyzer.tokenStream("text", text.toString())) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.add(new Term("text", term.toString()));
      stream.end();
    }
    if (terms.isEmpty()) return new MatchNoDocsQuery();
    if (terms.size() == 1) return new TermQuery(terms.get(0));
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (Term term : terms) phrase.add(term);
    return phrase.build();
  }

  /** Of the one segment, in the order of its documents, as doc values are read forwards. */
  static String[] ids(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    String[] ids = new String[hits.length];
    if (hits.length == 0) return ids;
    Integer[] order = new Integer[hits.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> hits[a].doc - hits[b].doc);
    BinaryDocValues values = searcher.getIndexReader().leaves().get(0).reader().getBinaryDocValues("id");
    for (int i : order) ids[i] = values.advanceExact(hits[i].doc) ? values.binaryValue().utf8ToString() : "";
    return ids;
  }
}
