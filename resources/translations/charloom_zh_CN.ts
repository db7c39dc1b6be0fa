<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Charloom</name>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>0 always takes the likeliest character; 1 follows the model's own odds; higher is wilder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A batch of {batch} sequences of {length} tokens needs a training part of {needed:,} tokens; the text has {there:,}. Choose a smaller batch size or sequence length, or add text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A recurrent network with gates that decide what to keep and what to forget. Slower than the RNN, longer memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A sample text that comes with the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text to measure needs at least two characters. Choose a longer one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>AdamW gives every weight a step size of its own; SGD is the book's plain rule and wants a larger learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a folder of texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a folder of texts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add texts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Batch size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best validation loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best validation perplexity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bits per character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Broke off after {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Charloom models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Charloom trains a small language model on texts of your own, shows how it learns, and lets it write on.

It is free software under the MIT licence. It uses Qt and PySide6 under the LGPL version 3, and PyTorch, NumPy, pyqtgraph and safetensors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose among so many likeliest characters only; 0 means all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose among the likeliest characters that together hold this share of the probability.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counted in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device: {device}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Embedding size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finished after {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting ready…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gradient clipping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How big each correction is. Too small and it learns slowly; too big and it forgets, or breaks down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long to train. The learning rate falls towards the end of this span, so a run that may finish learns most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many LSTMs are stacked, each reading the hidden states of the one below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many characters to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many numbers stand for one character at the input.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many numbers the model remembers the text so far with, in each layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many numbers the model remembers the text so far with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many pieces of the text are read side by side in one step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many processor cores to use; 0 takes all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many tokens back a correction reaches (truncated backpropagation through time).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the learning rate falls from its full value to nearly zero over the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LSTM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Like the desktop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest correction allowed, as a norm over all weights; 0 switches it off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model and training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about the texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optimizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order of reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Perplexity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pulls the weights towards zero a little at each step, against learning by heart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RNN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save model as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds on the clock, steps (one correction of the weights each), or epochs (one pass over the text each).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sequence length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sequential reads on where the last step stopped and keeps the hidden state; random jumps and forgets it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of units silenced at random while training, against learning a short text by heart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong inside the program: {error}. The details are in {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped after {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The book's reduction: everything that is not a letter becomes a space, and all letters become lower case.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {name} could not be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {name} could not be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {name} is empty. Choose a file with text in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {name} is larger than {limit} MB. Split it and open a part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {name} is not UTF-8 text (byte {position:,} does not fit). Save it as UTF-8 and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {name} is not a text file. Save it as plain text (UTF-8) and open that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder {name} holds no text files ({suffixes}). Choose another folder, or the files themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last part of each text is kept out of training, to measure how the model does on text it has never seen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The learning rate rises from zero over so many first steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loss became infinite or not a number after {steps:,} steps, so training was stopped and the best model so far kept. The likely cause is the learning rate of {learning_rate:g}: choose a smaller one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model never saw {characters} in its texts. Leave that out of the prefix, or train on a text that has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plain recurrent network of the book: one hidden state, updated at every character. Quick, short memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The prefix is empty. Type at least one character for the model to go on from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same seed and the same number of steps give the same model again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same seed writes the same text again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text has only {characters} characters after cleaning; training and validation need more. Add a longer text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no file {name}. Check its name and folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no folder {name}. Create it or choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model called {name}. Choose one of: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model yet. Press Start first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model yet. Press Start, or open one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model yet: press Start, or open one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no room left on the disk for {name}. Free some space or choose another folder; nothing was lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no setting called {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text. Add a text file or choose the sample text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is not enough memory for a model of this size. Choose a smaller one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is not enough memory for a step of this size. Choose a smaller batch size, sequence length or hidden size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer has no {device} device that can be used. Choose auto or cpu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Top k</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Top p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training perplexity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type how the text begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight decay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What computes: auto takes a graphics card where there is one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is this?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have no permission to read {name}. Change its permissions or copy it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have no permission to write {name}. Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>adamw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>blind guessing: {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choices between equally likely characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cosine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cpu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cuda</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last run, not saved elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>linear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>log scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nats per character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>random</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sequences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sequential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sgd</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>size of the vocabulary: {figure}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>units</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} cannot be {value}. Choose one of: {choices}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} is {value}; it must be at least {low}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} is {value}; it must be at most {high}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} must be on or off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{message}. See {program} --help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}  ·  {count} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is a folder. Choose a model file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is a folder. Give the name of a file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not a Charloom model, or it is damaged. Choose a file that Charloom saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not a file that can be read. Choose a text file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was saved by a newer Charloom. Install the newest version to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{speed} tokens per second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{training} characters to learn from, {validation} to check on, {distinct} different ones.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
