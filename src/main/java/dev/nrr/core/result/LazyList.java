package dev.nrr.core.result;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list that makes an element whenever it is asked for, and keeps none: a million slices take the
 * room of what they are made of, however much more each is. It never changes, and whoever goes
 * through it twice has everything made twice.
 *
 * @param <T> what it has
 */
public abstract class LazyList<T> extends AbstractList<T> implements RandomAccess {

  /** For lists that say how many elements there are, and make one. */
  protected LazyList() {}

  /**
   * {@return one element for each of some values}
   *
   * @param values what elements are made of; never changed
   * @param element makes one
   * @param <V> what they are made of
   * @param <T> what it has
   */
  public static <V, T> List<T> of(List<V> values, Function<? super V, ? extends T> element) {
    return new Mapped<>(values, element);
  }

  /**
   * {@return the elements of several lists, one list after another}
   *
   * @param lists one at least
   * @param <T> what they have
   */
  public static <T> List<T> joined(List<? extends List<T>> lists) {
    return new Joined<>(List.copyOf(lists));
  }

  /**
   * {@return elements of a list that are of every kind it has: those of one kind have parts of the
   * same names}
   *
   * @param list any list; of one that is not lazy, or knows no better, all elements
   * @param <T> what it has
   */
  public static <T> List<T> kinds(List<T> list) {
    return list instanceof LazyList<T> lazy ? lazy.kinds() : list;
  }

  /** {@return elements of every kind there is} */
  protected List<T> kinds() {
    return this;
  }

  /**
   * {@return a list that nobody can change: itself where it is lazy, so that nothing is made}
   *
   * @param list any list
   * @param <T> what it has
   */
  public static <T> List<T> copyOf(List<? extends T> list) {
    return list instanceof LazyList<? extends T> lazy ? unchanged(lazy) : List.copyOf(list);
  }

  @SuppressWarnings("unchecked") // nothing can be put into it
  private static <T> List<T> unchanged(LazyList<? extends T> lazy) {
    return (List<T>) lazy;
  }

  /** Elements of values. */
  private static final class Mapped<V, T> extends LazyList<T> {

    private final List<V> values;
    private final Function<? super V, ? extends T> element;

    Mapped(List<V> values, Function<? super V, ? extends T> element) {
      this.values = values;
      this.element = element;
    }

    @Override
    public T get(int index) {
      return element.apply(values.get(index));
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    protected List<T> kinds() {
      return of(kinds(values), element);
    }
  }

  /** Lists one after another. */
  private static final class Joined<T> extends LazyList<T> {

    private final List<? extends List<T>> lists;
    private final int size;

    Joined(List<? extends List<T>> lists) {
      this.lists = lists;
      int all = 0;
      for (List<T> list : lists) {
        all += list.size();
      }
      this.size = all;
    }

    @Override
    public T get(int index) {
      int list = 0;
      int at = Objects.checkIndex(index, size);
      while (at >= lists.get(list).size()) {
        at -= lists.get(list++).size();
      }
      return lists.get(list).get(at);
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    protected List<T> kinds() {
      List<T> kinds = new ArrayList<>();
      lists.forEach(list -> kinds.addAll(kinds(list)));
      return kinds;
    }
  }
}
