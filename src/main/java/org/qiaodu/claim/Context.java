package org.qiaodu.claim;

import org.qiaodu.lexicon.Gazetteer;
import org.qiaodu.lexicon.Indicators;
import org.qiaodu.lexicon.Measured;

/**
 * What a match is read against.
 *
 * @param discourse the clauses around it
 * @param subjects what it may take over from them
 * @param mood what is planned, denied or only reported
 * @param alphabet the classes of mentions
 * @param measured what indicators are said of
 * @param indicators the known ones with their units
 * @param sharedHeads the indicators of lists that share their last word
 * @param gazetteer the names known beforehand, and what lies in what
 */
record Context(
        Discourse discourse,
        Subjects subjects,
        Mood mood,
        Alphabet alphabet,
        Measured measured,
        Indicators indicators,
        SharedHeads sharedHeads,
        Gazetteer gazetteer) {}
