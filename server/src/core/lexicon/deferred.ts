/**
 * An object whose data come when they are first asked for; `known` is there at once. The build puts the large
 * word lists behind it, so that a document pays for the lists of its own language only. In the sources the
 * same lists are plain objects.
 */
export function deferred<T extends object>(known: Partial<T>, load: () => T): T {
  let data: T | undefined;
  // The proxy stands for the whole object: what is not known yet is loaded before it is given.
  return new Proxy(known as T, {
    get(target, key) {
      if (key in target) return Reflect.get(target, key);
      data ??= load();
      return Reflect.get(data, key);
    },
  });
}
