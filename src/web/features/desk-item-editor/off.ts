/** `disabled` only where it is so: a control that is told "not disabled" does not hear that all around it is. */
export function off(disabled: boolean): { readonly disabled?: true } {
  return disabled ? { disabled: true } : {};
}
