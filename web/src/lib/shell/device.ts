/** A first guess for the device's name: the person can change it; nothing is fingerprinted. */
import { t } from '$lib/i18n/index.svelte';

export function deviceName(): string {
  return matchMedia('(pointer: coarse)').matches
    ? t('sign_in.device_phone')
    : t('sign_in.device_desk');
}
