/** A photo's address while a component shows it; null until its bytes are here, or never. */
import { store } from '$lib/store';

export class Picture {
  address = $state<string | null>(null);

  /** Call in a component's script. */
  constructor(photo: () => string | null) {
    // By its id alone: the record around it is a new object whenever anything was synced.
    const chosen = $derived(photo());
    $effect(() => {
      const id = chosen;
      let gone = false;
      let made: string | null = null;
      if (id)
        store.bytes(id).then(
          (bytes) => {
            if (gone) return;
            made = URL.createObjectURL(bytes);
            this.address = made;
          },
          // Without a connection the drawn avatar stands in: nothing is lost.
          () => undefined,
        );
      return () => {
        gone = true;
        if (made) URL.revokeObjectURL(made);
        this.address = null;
      };
    });
  }
}
