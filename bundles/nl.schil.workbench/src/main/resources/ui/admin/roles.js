import { locale } from '@schil/ui';

/** The name of a role in the user's language. */
export function roleName(roles, code) {
  const role = roles.find((one) => one.code === code);
  return role?.names?.[locale()] ?? role?.names?.nl ?? code;
}
