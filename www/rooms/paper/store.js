// Results that outlive the page, in the browser's own storage. What cannot be kept is told once; nothing that is in memory
// depends on it.

const NAME = 'stdwi-lab';
const RESULTS = 'results';

/** Lines of results by the plan that they belong to. */
export class Store {
  /** @type {Promise<IDBDatabase> | null} */
  #opening = null;
  #hasTold = false;
  #tell;

  /** @param {(reason: Error) => void} tell that results cannot be kept; called once */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @returns {Promise<IDBDatabase>} */
  #open() {
    this.#opening ??= this.#opened().catch((error) => {
      // It may work the next time.
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** @returns {Promise<IDBDatabase>} */
  #opened() {
    return new Promise((resolve, reject) => {
      // Where there is no origin, as in a sandboxed frame, even to ask throws.
      const request = window.indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(RESULTS, { autoIncrement: true }).createIndex('plan', 'plan');
      };
      request.onsuccess = () => {
        const database = request.result;
        // A browser may close it, as when the reader clears what sites keep.
        database.onclose = () => {
          this.#opening = null;
        };
        database.onversionchange = () => {
          database.close();
          this.#opening = null;
        };
        resolve(database);
      };
      request.onerror = () => reject(request.error);
    });
  }

  /** @template T @param {IDBTransactionMode} mode @param {(results: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
  async #ask(mode, ask) {
    const transaction = (await this.#open()).transaction(RESULTS, mode);
    const request = ask(transaction.objectStore(RESULTS));
    return new Promise((resolve, reject) => {
      // A disk that is full is found out when the transaction ends, not when the request does.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser refused it'));
    });
  }

  /** What is kept of a plan, or null where nobody knows. @param {string} plan @returns {Promise<string[] | null>} */
  async read(plan) {
    try {
      /** @type {{lines: string}[]} */
      const kept = await this.#ask('readonly', (results) => results.index('plan').getAll(plan));
      return kept.map(({ lines }) => lines);
    } catch {
      // Nobody has lost anything yet.
      return null;
    }
  }

  /** @param {string} plan @param {string} lines */
  async add(plan, lines) {
    try {
      await this.#ask('readwrite', (results) => results.add({ plan, lines }));
    } catch (error) {
      if (this.#hasTold) return;
      this.#hasTold = true;
      this.#tell(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @param {string} plan */
  async clear(plan) {
    try {
      const keys = await this.#ask('readonly', (results) => results.index('plan').getAllKeys(plan));
      for (const key of keys) await this.#ask('readwrite', (results) => results.delete(key));
    } catch {
      // What was never kept need not be cleared.
    }
  }
}
