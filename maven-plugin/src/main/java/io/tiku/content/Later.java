package io.tiku.content;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that may be made only when it is first asked for. */
public interface Later<T> {

  /** The value. */
  T get();

  /** A value that is there already. */
  static <T> Later<T> of(T value) {
    return new Memo<>(() -> value);
  }

  /** A value that is made at most once; equal to another that has an equal value. */
  static <T> Later<T> when(Supplier<T> make) {
    return new Memo<>(make);
  }

  /** Makes the value once. */
  final class Memo<T> implements Later<T> {
    private @Nullable Supplier<T> make;
    private @Nullable T value;

    private Memo(Supplier<T> make) {
      this.make = make;
    }

    @Override
    public synchronized T get() {
      T known = value;
      if (known == null) {
        if (make == null) {
          throw new IllegalStateException("there is no value");
        }
        known = make.get();
        value = known;
        make = null;
      }
      return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Memo<?> memo && get().equals(memo.get());
    }

    @Override
    public int hashCode() {
      return get().hashCode();
    }

    @Override
    public String toString() {
      return get().toString();
    }
  }
}
