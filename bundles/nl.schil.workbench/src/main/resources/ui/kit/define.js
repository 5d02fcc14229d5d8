/**
 * Registers a custom element, once: a module may be loaded again after its bundle was replaced.
 *
 * @param {string} name element name with the bundle's prefix
 * @param {CustomElementConstructor} element
 */
export function define(name, element) {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}
