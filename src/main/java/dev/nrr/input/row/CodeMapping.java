package dev.nrr.input.row;

/** What the codes of one part of an input are in the whole, slot by slot. */
public final class CodeMapping {

  private final int[][] whole;

  CodeMapping(int[][] whole) {
    this.whole = whole;
  }

  /** The code in the whole for a part's code of a slot; itself where no row had a code there. */
  public int of(int slot, int code) {
    return whole[slot].length == 0 ? code : whole[slot][code];
  }
}
