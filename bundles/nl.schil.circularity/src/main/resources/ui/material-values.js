import { enteredImpacts, sentImpacts, withoutImpacts } from './material-impacts.js';

/** Between what the server takes and what stands in the form: fractions are percentages there, and empty is unknown. */

const FRACTIONS = ['fr', 'fu', 'fs', 'ef', 'cr', 'cu', 'cc', 'ce', 'ec', 'recyclable'];
const DIGITS = 12;

/** A material of which nothing is filled in. */
export function blank() {
  return { name: '', mass: '', unit: 'kg', origin: '', part: 'PRODUCT', critical: '', strategy: '', ...Object.fromEntries(FRACTIONS.map((name) => [name, ''])) };
}

/** What stands in the form for what the server knows. */
export function entered(content) {
  const { use = {}, materials = [] } = content;
  const written = (value) => value === null || value === undefined ? '' : String(value).replace('.', comma());
  return {
    ...content, product: content.product ?? '', products: written(content.products), source: content.source ?? '', proof: content.proof ?? '', note: content.note ?? '',
    ...Object.fromEntries(['l', 'lav', 'u', 'uav'].map((name) => [name, written(use?.[name])])),
    weights: content.weights ?? '',
    materials: (materials?.length ? materials : [{}]).map((one) => ({
      ...blank(), ...enteredImpacts(one.impacts, written), ...Object.fromEntries(Object.entries(withoutImpacts(one)).filter(([, value]) => value !== null && value !== undefined)),
      mass: written(one.mass), critical: one.critical === null || one.critical === undefined ? '' : String(one.critical),
      ...Object.fromEntries(FRACTIONS.map((name) => [name, one[name] === null || one[name] === undefined ? '' : written(Number((one[name] * 100).toPrecision(DIGITS)))])),
    })),
  };
}

/** What the server takes for what stands in the form. */
export function sent(values) {
  const { l, lav, u, uav, materials, weights, ...rest } = values;
  const impacts = materials.some((one) => sentImpacts(one, number));
  return {
    ...rest, weights: impacts ? weights || null : null, products: number(rest.products), source: rest.source || null, proof: rest.proof || null, note: rest.note || null,
    use: { l: number(l), lav: number(lav), u: number(u), uav: number(uav) },
    materials: materials.filter(filled).map((one) => ({
      ...withoutImpacts(one), impacts: sentImpacts(one, number) ?? null, name: one.name || null, mass: number(one.mass), origin: one.origin || null, strategy: one.strategy || null,
      critical: one.critical === '' ? null : one.critical === 'true',
      ...Object.fromEntries(FRACTIONS.map((name) => [name, fraction(one[name])])),
    })),
  };
}

/** A percentage as it is typed; NaN when it is none. */
export function percentOf(text) {
  return text === '' || text === undefined ? NaN : Number(String(text).replace(',', '.'));
}

function filled(material) {
  return material.name || material.mass || FRACTIONS.some((name) => material[name] !== '') || sentImpacts(material, number);
}

function fraction(text) {
  const percent = number(text);
  return typeof percent === 'number' ? Number((percent / 100).toPrecision(DIGITS)) : percent;
}

/** A number with a point or a comma; null when nothing is typed, and the text itself when it is no number: the server says so. */
function number(text) {
  if (text === '' || text === null || text === undefined) {
    return null;
  }
  const value = Number(String(text).replace(',', '.'));
  return Number.isFinite(value) ? value : text;
}

function comma() {
  return document.documentElement.lang === 'en' ? '.' : ',';
}
