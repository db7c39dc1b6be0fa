<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Charloom</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>0 always takes the likeliest character; 1 follows the model's own odds; higher is wilder.</source>
            <translation>0 表示总是取概率最大的字符；1 表示按模型自身的概率选取；数值越大，写得越随意。</translation>
        </message>
        <message>
            <source>A batch of {batch} sequences of {length} tokens needs a training part of {needed:,} tokens; the text has {there:,}. Choose a smaller batch size or sequence length, or add text.</source>
            <translation>一批 {batch} 个序列、每个序列 {length} 个词元，训练部分需要有 {needed:,} 个词元，而现有文本只有 {there:,} 个。请减小批量大小或序列长度，或添加文本。</translation>
        </message>
        <message>
            <source>A recurrent network with gates that decide what to keep and what to forget. Slower than the RNN, longer memory.</source>
            <translation>带有门的循环神经网络，由门决定记住什么、忘掉什么。比 RNN 慢，记忆更长。</translation>
        </message>
        <message>
            <source>A sample text that comes with the program</source>
            <translation>程序自带的示例文本</translation>
        </message>
        <message>
            <source>A text to measure needs at least two characters. Choose a longer one.</source>
            <translation>要评估的文本至少需要两个字符。请选择更长的文本。</translation>
        </message>
        <message>
            <source>About {name}</source>
            <translation>关于 {name}</translation>
        </message>
        <message>
            <source>AdamW gives every weight a step size of its own; SGD is the book's plain rule and wants a larger learning rate.</source>
            <translation>AdamW 为每个权重单独确定步长；SGD 是《动手学深度学习》中的基本规则，需要较大的学习率。</translation>
        </message>
        <message>
            <source>Add a folder of texts</source>
            <translation>添加文本文件夹</translation>
        </message>
        <message>
            <source>Add a folder of texts…</source>
            <translation>添加文本文件夹…</translation>
        </message>
        <message>
            <source>Add texts</source>
            <translation>添加文本</translation>
        </message>
        <message>
            <source>Add texts…</source>
            <translation>添加文本…</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>Batch size</source>
            <translation>批量大小</translation>
        </message>
        <message>
            <source>Best validation loss</source>
            <translation>最佳验证损失</translation>
        </message>
        <message>
            <source>Best validation perplexity</source>
            <translation>最佳验证困惑度</translation>
        </message>
        <message>
            <source>Bits per character</source>
            <translation>每字符比特数</translation>
        </message>
        <message>
            <source>Broke off after {time}</source>
            <translation>已中断，用时 {time}</translation>
        </message>
        <message>
            <source>Charloom models</source>
            <translation>Charloom 模型</translation>
        </message>
        <message>
            <source>Charloom trains a small language model on texts of your own, shows how it learns, and lets it write on.

It is free software under the MIT licence. It uses Qt and PySide6 under the LGPL version 3, and PyTorch, NumPy, pyqtgraph and safetensors.</source>
            <translation>Charloom 用您自己的文本训练一个小型语言模型，展示它的学习过程，并让它接着写下去。

本程序是采用 MIT 许可证的自由软件，使用了采用 LGPL 第 3 版许可证的 Qt 和 PySide6，以及 PyTorch、NumPy、pyqtgraph 和 safetensors。</translation>
        </message>
        <message>
            <source>Choose among so many likeliest characters only; 0 means all.</source>
            <translation>只从概率最大的这么多个字符中选取；0 表示不限。</translation>
        </message>
        <message>
            <source>Choose among the likeliest characters that together hold this share of the probability.</source>
            <translation>只从概率最大的若干字符中选取，这些字符的概率合计达到该比例。</translation>
        </message>
        <message>
            <source>Counted in</source>
            <translation>计量单位</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Decay</source>
            <translation>学习率衰减</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Device: {device}</source>
            <translation>设备：{device}</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>暂退概率</translation>
        </message>
        <message>
            <source>Embedding size</source>
            <translation>嵌入维度</translation>
        </message>
        <message>
            <source>Finished after {time}</source>
            <translation>已完成，用时 {time}</translation>
        </message>
        <message>
            <source>Getting ready…</source>
            <translation>正在准备…</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Gradient clipping</source>
            <translation>梯度裁剪</translation>
        </message>
        <message>
            <source>Hidden size</source>
            <translation>隐藏单元数</translation>
        </message>
        <message>
            <source>How big each correction is. Too small and it learns slowly; too big and it forgets, or breaks down.</source>
            <translation>每次修正的幅度。太小则学得慢；太大则会忘掉学过的内容，甚至无法继续训练。</translation>
        </message>
        <message>
            <source>How long to train. The learning rate falls towards the end of this span, so a run that may finish learns most.</source>
            <translation>训练多久。临近结束时学习率会降低，因此完整跑完的训练效果最好。</translation>
        </message>
        <message>
            <source>How many LSTMs are stacked, each reading the hidden states of the one below.</source>
            <translation>堆叠多少层 LSTM；每一层读取它下面那一层的隐状态。</translation>
        </message>
        <message>
            <source>How many characters to write.</source>
            <translation>要写多少个字符。</translation>
        </message>
        <message>
            <source>How many numbers stand for one character at the input.</source>
            <translation>输入端用多少个数表示一个字符。</translation>
        </message>
        <message>
            <source>How many numbers the model remembers the text so far with, in each layer.</source>
            <translation>模型的每一层用多少个数来记住已读过的文本。</translation>
        </message>
        <message>
            <source>How many numbers the model remembers the text so far with.</source>
            <translation>模型用多少个数来记住已读过的文本。</translation>
        </message>
        <message>
            <source>How many pieces of the text are read side by side in one step.</source>
            <translation>每一步并行读取多少段文本。</translation>
        </message>
        <message>
            <source>How many processor cores to use; 0 takes all of them.</source>
            <translation>使用多少个处理器核心；0 表示全部使用。</translation>
        </message>
        <message>
            <source>How many tokens back a correction reaches (truncated backpropagation through time).</source>
            <translation>每次修正向前追溯多少个词元（截断的通过时间反向传播）。</translation>
        </message>
        <message>
            <source>How the learning rate falls from its full value to nearly zero over the run.</source>
            <translation>训练过程中，学习率以何种方式从设定值降到接近零。</translation>
        </message>
        <message>
            <source>LSTM</source>
            <translation>LSTM</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>Letters only</source>
            <translation>只留字母和汉字</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Like the desktop</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Longest correction allowed, as a norm over all weights; 0 switches it off.</source>
            <translation>允许的最大修正量，以所有权重的梯度范数计；0 表示不裁剪。</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Mend what is marked on the left.</source>
            <translation>请改正左侧标出的内容。</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Model and training</source>
            <translation>模型与训练</translation>
        </message>
        <message>
            <source>Model: {name}</source>
            <translation>模型：{name}</translation>
        </message>
        <message>
            <source>More about the texts</source>
            <translation>更多文本设置</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>更多设置</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>Open model</source>
            <translation>打开模型</translation>
        </message>
        <message>
            <source>Open model…</source>
            <translation>打开模型…</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>优化器</translation>
        </message>
        <message>
            <source>Order of reading</source>
            <translation>读取方式</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>困惑度</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>前缀</translation>
        </message>
        <message>
            <source>Pulls the weights towards zero a little at each step, against learning by heart.</source>
            <translation>每一步都将权重略微拉向零，以防模型死记硬背。</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>RNN</source>
            <translation>RNN</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Recent models</source>
            <translation>最近的模型</translation>
        </message>
        <message>
            <source>Recent texts</source>
            <translation>最近的文本</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Sample texts</source>
            <translation>示例文本</translation>
        </message>
        <message>
            <source>Save model</source>
            <translation>保存模型</translation>
        </message>
        <message>
            <source>Save model as…</source>
            <translation>模型另存为…</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>已保存 {name}。</translation>
        </message>
        <message>
            <source>Seconds on the clock, steps (one correction of the weights each), or epochs (one pass over the text each).</source>
            <translation>秒（实际时间）、步数（每步修正一次权重）或迭代周期（每个周期通读一遍文本）。</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Sequence length</source>
            <translation>序列长度</translation>
        </message>
        <message>
            <source>Sequential reads on where the last step stopped and keeps the hidden state; random jumps and forgets it.</source>
            <translation>顺序分区从上一步停下的地方接着读，并保留隐状态；随机采样跳到别处读，不保留隐状态。</translation>
        </message>
        <message>
            <source>Share of units silenced at random while training, against learning a short text by heart.</source>
            <translation>暂退法：训练时随机关闭的单元所占的比例，以防模型把短文本死记下来。</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: {error}. The details are in {file}.</source>
            <translation>程序内部出错：{error}。详细信息见 {file}。</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop after</source>
            <translation>训练量</translation>
        </message>
        <message>
            <source>Stopped after {time}</source>
            <translation>已停止，用时 {time}</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>The book's reduction: everything that is not a letter becomes a space, and all letters become lower case.</source>
            <translation>《动手学深度学习》中的简化做法：字母和汉字以外的字符都换成空格，字母一律改为小写。</translation>
        </message>
        <message>
            <source>The file {name} could not be read: {reason}.</source>
            <translation>无法读取文件 {name}：{reason}。</translation>
        </message>
        <message>
            <source>The file {name} could not be written: {reason}.</source>
            <translation>无法写入文件 {name}：{reason}。</translation>
        </message>
        <message>
            <source>The file {name} is empty. Choose a file with text in it.</source>
            <translation>文件 {name} 是空的。请选择有内容的文件。</translation>
        </message>
        <message>
            <source>The file {name} is larger than {limit} MB. Split it and open a part.</source>
            <translation>文件 {name} 超过 {limit} MB。请将它拆分，再打开其中一部分。</translation>
        </message>
        <message>
            <source>The file {name} is not UTF-8 text (byte {position:,} does not fit). Save it as UTF-8 and open it again.</source>
            <translation>文件 {name} 不是 UTF-8 文本（第 {position:,} 个字节不符）。请将它另存为 UTF-8 编码，再重新打开。</translation>
        </message>
        <message>
            <source>The file {name} is not a text file. Save it as plain text (UTF-8) and open that.</source>
            <translation>文件 {name} 不是文本文件。请将它另存为纯文本（UTF-8），再打开。</translation>
        </message>
        <message>
            <source>The folder {name} holds no text files ({suffixes}). Choose another folder, or the files themselves.</source>
            <translation>文件夹 {name} 中没有文本文件（{suffixes}）。请选择其他文件夹，或直接选择文件。</translation>
        </message>
        <message>
            <source>The last part of each text is kept out of training, to measure how the model does on text it has never seen.</source>
            <translation>每篇文本的末尾部分不参与训练，用来衡量模型在从未见过的文本上的表现。</translation>
        </message>
        <message>
            <source>The learning rate rises from zero over so many first steps.</source>
            <translation>训练之初，学习率经过这么多步从零逐渐升高。</translation>
        </message>
        <message>
            <source>The loss became infinite or not a number after {steps:,} steps, so training was stopped and the best model so far kept. The likely cause is the learning rate of {learning_rate:g}: choose a smaller one.</source>
            <translation>训练 {steps:,} 步后，损失变成了无穷大或非数值，因此已停止训练，并保留了此前最好的模型。原因很可能是学习率 {learning_rate:g} 过大，请改用较小的值。</translation>
        </message>
        <message>
            <source>The model never saw {characters} in its texts. Leave that out of the prefix, or train on a text that has it.</source>
            <translation>模型在训练文本中从未见过 {characters}。请从前缀中去掉，或用含有它的文本训练。</translation>
        </message>
        <message>
            <source>The plain recurrent network of the book: one hidden state, updated at every character. Quick, short memory.</source>
            <translation>《动手学深度学习》中的基本循环神经网络：只有一个隐状态，每读一个字符更新一次。速度快，记忆短。</translation>
        </message>
        <message>
            <source>The prefix is empty. Type at least one character for the model to go on from.</source>
            <translation>前缀为空。请至少输入一个字符，让模型由此续写。</translation>
        </message>
        <message>
            <source>The same seed and the same number of steps give the same model again.</source>
            <translation>随机种子和步数都相同，就会再次得到相同的模型。</translation>
        </message>
        <message>
            <source>The same seed writes the same text again.</source>
            <translation>随机种子相同，就会再次写出相同的文本。</translation>
        </message>
        <message>
            <source>The text has only {characters} characters after cleaning; training and validation need more. Add a longer text.</source>
            <translation>清理后的文本只有 {characters} 个字符，不足以用于训练和验证。请添加更长的文本。</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>There is no file {name}. Check its name and folder.</source>
            <translation>找不到文件 {name}。请检查文件名和所在文件夹。</translation>
        </message>
        <message>
            <source>There is no folder {name}. Create it or choose another one.</source>
            <translation>找不到文件夹 {name}。请创建它，或选择其他文件夹。</translation>
        </message>
        <message>
            <source>There is no model called {name}. Choose one of: {names}.</source>
            <translation>没有名为 {name} 的模型。可选的有：{names}。</translation>
        </message>
        <message>
            <source>There is no model yet. Press Start first.</source>
            <translation>还没有模型。请先点击“开始”。</translation>
        </message>
        <message>
            <source>There is no model yet. Press Start, or open one.</source>
            <translation>还没有模型。请点击“开始”，或打开一个模型。</translation>
        </message>
        <message>
            <source>There is no model yet: press Start, or open one.</source>
            <translation>还没有模型：请点击“开始”，或打开一个模型。</translation>
        </message>
        <message>
            <source>There is no room left on the disk for {name}. Free some space or choose another folder.</source>
            <translation>磁盘空间不足，无法保存 {name}。请腾出一些空间，或另选一个文件夹。</translation>
        </message>
        <message>
            <source>There is no setting called {name}.</source>
            <translation>没有名为 {name} 的设置。</translation>
        </message>
        <message>
            <source>There is no text. Add a text file or choose the sample text.</source>
            <translation>没有文本。请添加文本文件，或选择示例文本。</translation>
        </message>
        <message>
            <source>There is not enough memory for a model of this size. Choose a smaller one.</source>
            <translation>内存不足，容不下这么大的模型。请选择较小的模型。</translation>
        </message>
        <message>
            <source>There is not enough memory for a step of this size. Choose a smaller batch size, sequence length or hidden size.</source>
            <translation>内存不足，无法完成这么大的一步训练。请减小批量大小、序列长度或隐藏单元数。</translation>
        </message>
        <message>
            <source>There is not enough memory to open {name}.</source>
            <translation>内存不足，无法打开 {name}。</translation>
        </message>
        <message>
            <source>This computer has no {device} device that can be used. Choose auto or cpu.</source>
            <translation>这台计算机没有可用的 {device} 设备。请选择“自动”或“CPU”。</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程数</translation>
        </message>
        <message>
            <source>Top k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Top p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Training loss</source>
            <translation>训练损失</translation>
        </message>
        <message>
            <source>Training perplexity</source>
            <translation>训练困惑度</translation>
        </message>
        <message>
            <source>Type how the text begins</source>
            <translation>输入文本的开头</translation>
        </message>
        <message>
            <source>Validation share</source>
            <translation>验证比例</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>预热</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>权重衰减</translation>
        </message>
        <message>
            <source>What computes: auto takes a graphics card where there is one.</source>
            <translation>用什么设备计算；“自动”表示有显卡时使用显卡。</translation>
        </message>
        <message>
            <source>What is this?</source>
            <translation>这是什么？</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>续写</translation>
        </message>
        <message>
            <source>Write on</source>
            <translation>续写</translation>
        </message>
        <message>
            <source>Written text</source>
            <translation>写出的文本</translation>
        </message>
        <message>
            <source>You have no permission to read {name}. Change its permissions or copy it.</source>
            <translation>您没有读取 {name} 的权限。请更改其权限，或复制一份。</translation>
        </message>
        <message>
            <source>You have no permission to write {name}. Choose another folder.</source>
            <translation>您没有写入 {name} 的权限。请选择其他文件夹。</translation>
        </message>
        <message>
            <source>adamw</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>blind guessing: {figure}</source>
            <translation>随机猜测：{figure}</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>字符数</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>cpu</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>cuda</source>
            <translation>CUDA</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>迭代周期</translation>
        </message>
        <message>
            <source>exp(loss)</source>
            <translation>exp(损失)</translation>
        </message>
        <message>
            <source>last run, not saved elsewhere</source>
            <translation>上次训练，未另存</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>log scale</source>
            <translation>对数刻度</translation>
        </message>
        <message>
            <source>mps</source>
            <translation>MPS</translation>
        </message>
        <message>
            <source>nats per character</source>
            <translation>纳特/字符</translation>
        </message>
        <message>
            <source>none</source>
            <translation>不衰减</translation>
        </message>
        <message>
            <source>random</source>
            <translation>随机采样</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>sequences</source>
            <translation>序列数</translation>
        </message>
        <message>
            <source>sequential</source>
            <translation>顺序分区</translation>
        </message>
        <message>
            <source>sgd</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>size of the vocabulary: {figure}</source>
            <translation>词表大小：{figure}</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元数</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>units</source>
            <translation>单元</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>{label} cannot be {value}. Choose one of: {choices}.</source>
            <translation>“{label}”不能是 {value}。可选的有：{choices}。</translation>
        </message>
        <message>
            <source>{label} is {value}; it must be at least {low}.</source>
            <translation>“{label}”为 {value}，不得小于 {low}。</translation>
        </message>
        <message>
            <source>{label} is {value}; it must be at most {high}.</source>
            <translation>“{label}”为 {value}，不得大于 {high}。</translation>
        </message>
        <message>
            <source>{label} must be a number.</source>
            <translation>“{label}”必须是数字。</translation>
        </message>
        <message>
            <source>{label} must be a whole number.</source>
            <translation>“{label}”必须是整数。</translation>
        </message>
        <message>
            <source>{label} must be on or off.</source>
            <translation>“{label}”只能是开或关。</translation>
        </message>
        <message>
            <source>{message}. See {program} --help.</source>
            <translation>{message}。请参阅 {program} --help。</translation>
        </message>
        <message>
            <source>{name}  ·  {count} characters</source>
            <translation>{name}  ·  {count} 个字符</translation>
        </message>
        <message>
            <source>{name} is a folder. Choose a model file in it.</source>
            <translation>{name} 是文件夹。请选择其中的模型文件。</translation>
        </message>
        <message>
            <source>{name} is a folder. Give the name of a file in it.</source>
            <translation>{name} 是文件夹。请给出其中的文件名。</translation>
        </message>
        <message>
            <source>{name} is not a Charloom model, or it is damaged. Choose a file that Charloom saved.</source>
            <translation>{name} 不是 Charloom 模型，或者已损坏。请选择由 Charloom 保存的文件。</translation>
        </message>
        <message>
            <source>{name} is not a file that can be read. Choose a text file.</source>
            <translation>{name} 不是可以读取的文件。请选择文本文件。</translation>
        </message>
        <message>
            <source>{name} is there already and is not a model. Choose another name for the model.</source>
            <translation>{name} 已经存在，而且不是模型。请为模型另取一个名字。</translation>
        </message>
        <message>
            <source>{name} was saved by a newer Charloom. Install the newest version to open it.</source>
            <translation>{name} 由更新版本的 Charloom 保存。请安装最新版本后再打开。</translation>
        </message>
        <message>
            <source>{problem} The model was saved as {rescue} instead.</source>
            <translation>{problem}模型已改存为 {rescue}。</translation>
        </message>
        <message>
            <source>{speed} tokens per second</source>
            <translation>每秒 {speed} 个词元</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>剩余 {time}</translation>
        </message>
        <message>
            <source>{training} characters to learn from, {validation} to check on, {distinct} different ones.</source>
            <translation>{training} 个字符用于训练，{validation} 个用于验证，共 {distinct} 种不同字符。</translation>
        </message>
    </context>
</TS>
