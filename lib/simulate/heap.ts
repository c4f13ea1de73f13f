const FIRST_SIZE = 64;

/** Events by their times, the earliest first; of one time by their numbers. A binary heap on typed arrays. */
export class EventHeap {
  /** The one that comes first is at 0. */
  times = new Float64Array(FIRST_SIZE);
  numbers = new Int32Array(FIRST_SIZE);
  /** What the event is about. */
  about = new Int32Array(FIRST_SIZE);
  size = 0;

  push(time: number, number: number, about: number): void {
    if (this.size === this.times.length) this.#grow();
    const { times, numbers, about: abouts } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = times[parent]!;
      if (above < time || (above === time && numbers[parent]! < number)) break;
      times[at] = above;
      numbers[at] = numbers[parent]!;
      abouts[at] = abouts[parent]!;
      at = parent;
    }
    times[at] = time;
    numbers[at] = number;
    abouts[at] = about;
  }

  /** Takes the first away. */
  pop(): void {
    const last = --this.size;
    if (last > 0) this.replaceFirst(this.times[last]!, this.numbers[last]!, this.about[last]!);
  }

  /** Puts another in the place of the first: cheaper than to take it away and to push. */
  replaceFirst(time: number, number: number, about: number): void {
    const { times, numbers, about: abouts, size } = this;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      let below = times[child]!;
      const right = child + 1;
      if (right < size) {
        const beside = times[right]!;
        if (beside < below || (beside === below && numbers[right]! < numbers[child]!)) {
          child = right;
          below = beside;
        }
      }
      if (time < below || (time === below && number < numbers[child]!)) break;
      times[at] = below;
      numbers[at] = numbers[child]!;
      abouts[at] = abouts[child]!;
      at = child;
    }
    times[at] = time;
    numbers[at] = number;
    abouts[at] = about;
  }

  #grow(): void {
    const size = this.times.length * 2;
    const [times, numbers, about] = [new Float64Array(size), new Int32Array(size), new Int32Array(size)];
    times.set(this.times);
    numbers.set(this.numbers);
    about.set(this.about);
    this.times = times;
    this.numbers = numbers;
    this.about = about;
  }
}
