import { t } from './texts.js';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The errors of a form's value, by field: what the browser can know before the server is asked.
 *
 * @param {{properties: Record<string, any>, required?: string[]}} schema
 * @param {Record<string, any>} value
 * @returns {Record<string, string>}
 */
export function violations(schema, value) {
  const errors = {};
  for (const [name, rule] of Object.entries(schema.properties)) {
    const message = violation(rule, value[name], schema.required?.includes(name));
    if (message) {
      errors[name] = message;
    }
  }
  return errors;
}

function violation(rule, value, required) {
  if (isEmpty(value)) {
    return required ? t('workbench.form.required') : undefined;
  }
  if (typeof value === 'string' && (rule.type === 'integer' || rule.type === 'number')) {
    return t(rule.format === 'money' ? 'workbench.form.money' : 'workbench.form.number');
  }
  if (rule.search?.has && !rule.search.has(value)) {
    return t('workbench.codes.choose');
  }
  return typeof value === 'number' ? ofNumber(rule, value) : typeof value === 'string' ? ofText(rule, value) : undefined;
}

function isEmpty(value) {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);
}

function ofNumber(rule, value) {
  if (rule.type === 'integer' && !Number.isInteger(value)) {
    return t('workbench.form.integer');
  }
  if (rule.minimum !== undefined && value < rule.minimum) {
    return t('workbench.form.minimum', { minimum: rule.minimum });
  }
  return rule.maximum !== undefined && value > rule.maximum ? t('workbench.form.maximum', { maximum: rule.maximum }) : undefined;
}

function ofText(rule, value) {
  if (rule.minLength && value.length < rule.minLength) {
    return t('workbench.form.min-length', { count: rule.minLength });
  }
  if (rule.maxLength && value.length > rule.maxLength) {
    return t('workbench.form.max-length', { count: rule.maxLength });
  }
  if (rule.format === 'email' && !EMAIL.test(value)) {
    return t('workbench.form.email');
  }
  return rule.pattern && !new RegExp(rule.pattern, 'u').test(value) ? t('workbench.form.pattern') : undefined;
}
