// Questions that are on their way, by number, and who waits for the answers.

/** Numbers questions and keeps who asked. */
export class Answers {
  #nextId = 1;
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (reason: Error) => void}>} */
  #waiting = new Map();

  /**
   * @template T
   * @param {(id: number) => void} send
   * @returns {Promise<T>}
   */
  ask(send) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      send(id);
    });
  }

  /** @param {number} id @param {unknown} answer */
  take(id, answer) {
    this.#waiting.get(id)?.resolve(answer);
    this.#waiting.delete(id);
  }

  /** No answer will come. @param {string} reason */
  fail(reason) {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
