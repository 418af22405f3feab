/** Short messages at the foot of the screen. Errors stay until dismissed. */
export interface ToastMessage {
  id: number;
  text: string;
  tone: 'plain' | 'good' | 'bad';
  action?: { label: string; run: () => void };
}

let next = 1;
export const toasts = $state<ToastMessage[]>([]);

export function dismiss(id: number): void {
  const index = toasts.findIndex((toast) => toast.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

export function toast(
  text: string,
  tone: ToastMessage['tone'] = 'plain',
  action?: ToastMessage['action'],
): void {
  const id = next++;
  // The same words twice would stand over what is tapped next: the new one takes the place of the old.
  for (const same of toasts.filter((one) => one.text === text && !one.action && !action))
    dismiss(same.id);
  toasts.push({ id, text, tone, action });
  // Errors and things to decide do not run away from slow readers.
  if (tone !== 'bad' && !action) setTimeout(() => dismiss(id), 6_000);
}
