/**
 * Whether permission patterns (`module.verb`, `*` for every module or every verb) cover a permission. What may be
 * shown; the server decides what may be done.
 */
export function covers(patterns, permission) {
  if (!permission) {
    return true;
  }
  const [module, verb] = permission.split('.');
  return patterns.some((pattern) => pattern === permission || pattern === `${module}.*` || pattern === `*.${verb}` || pattern === '*.*');
}
